declare namespace App {
  interface Locals {
    /** The only way by which pages get data. */
    archive: import('./archive/queries/archive-reader.ts').ArchiveReader;
    /** What a page threw, for the build to tell. */
    failure?: Error;
  }
}
