import { openRepository } from "../git/repository.ts";
import { explainFault } from "./explain-fault.ts";
import { takeLock } from "./lock.ts";
import { type Healed, recover } from "./recover.ts";

/** Whoever holds the lock is writing, and heals or has healed; a reader does not wait for a long write. */
const patience = 2_000;

/** Brings what a killed command began to its end, before anybody reads the folder. */
export async function heal(dir: string): Promise<Healed | undefined> {
  try {
    const repository = openRepository(dir);
    const release = await takeLock(repository, patience);
    try {
      return await recover(repository);
    } finally {
      await release();
    }
  } catch (error) {
    throw explainFault(error);
  }
}
