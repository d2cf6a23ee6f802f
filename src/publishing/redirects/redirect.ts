/** An address of the past and where it leads, by one hop. */
export interface Redirect {
  /** `/lama/`, `/lama.html`, `/?p=123`. */
  from: string;
  /** Address of a page, or path of a file, that is published. */
  to: string;
}

/** Where a redirect was asked for, for messages; what Git’s history tells was asked for nowhere. */
export interface Origin {
  /** Path from the project's root. */
  file: string;
  /** Path of the key within the settings or the front matter. */
  key: readonly PropertyKey[];
}

/** A redirect that somebody wrote. */
export interface WrittenRedirect extends Redirect {
  origin: Origin;
  /** What it leads to is a story that is not published: nothing may show that it is there. */
  hidden: boolean;
  /** It follows from where a file lay: what stands there today goes before it. */
  givesWay?: true;
}
