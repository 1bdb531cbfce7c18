/** What is known of a records folder and the machine that it lies on, as far as its safety depends on it. */
export interface FolderFacts {
  readonly path: string;
  /** 20.20.2 */
  readonly node: string;
  /** 2.39.5; undefined when git cannot be started. */
  readonly git: string | undefined;
  /** Why kpgt would not write here; undefined when it would. */
  readonly refusal: { readonly message: string; readonly hint: string | undefined } | undefined;
  /** Whether this person may write to the folder. */
  readonly isWritable: boolean;
  /** Whether plain `git commit` is as durable as kpgt's. */
  readonly isDurable: boolean;
  readonly hasCommitHook: boolean;
  readonly hasEditorSettings: boolean;
  /** Names of schemas that are missing in the folder or differ from kpgt's own. */
  readonly staleSchemas: readonly string[];
  /** What a stopped program left behind: .git/index.lock and the like. */
  readonly leftovers: readonly string[];
  readonly remotes: readonly Remote[];
}

/** A server that the folder is exchanged with. */
export interface Remote {
  readonly name: string;
  readonly url: string;
}
