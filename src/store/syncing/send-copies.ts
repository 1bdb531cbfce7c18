import { UserError } from "../../model/user-error.ts";
import { copiesOf, remoteNamed } from "../git/choose-remote.ts";
import { commitAt, pushTo } from "../git/remote.ts";
import { openRepository, type Repository } from "../git/repository.ts";
import { explainFault } from "../writing/explain-fault.ts";

/** What came of sending a copy: why it was not, if it was not. */
export interface SentCopy {
  readonly name: string;
  readonly fault?: UserError;
}

/** Sends the branch and the archive tags to every server beside the one of the exchange; one that fails stops no other. */
export async function sendCopies(dir: string): Promise<SentCopy[]> {
  const repository = openRepository(dir);
  const mine = await commitAt(repository, repository.ref);
  const sent: SentCopy[] = [];
  for (const name of mine === undefined ? [] : await copiesOf(repository))
    sent.push(await sendCopy(repository, name, mine ?? ""));
  return sent;
}

async function sendCopy(repository: Repository, name: string, mine: string): Promise<SentCopy> {
  try {
    const isSent = await pushTo(repository, await remoteNamed(repository, name), mine);
    return isSent ? { name } : { name, fault: new UserError(text.ahead, text.again(name)) };
  } catch (error) {
    const fault = explainFault(error);
    if (fault instanceof UserError) return { name, fault };
    throw error;
  }
}

const text = {
  ahead: "В ней есть то, чего нет здесь.",
  again: (name: string) =>
    `Повторите kpgt sync; если не поможет, это хранилище не копия, укажите другое: git remote set-url ${name} <адрес>`,
};
