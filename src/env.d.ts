declare namespace App {
  interface Locals {
    /** The only way by which pages get data. */
    archive: import('./archive/archive-reader.ts').ArchiveReader;
  }
}
