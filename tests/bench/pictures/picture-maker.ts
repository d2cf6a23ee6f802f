/** A program that makes the pictures of a folder of photos. */
export interface PictureMaker {
  name: string;
  /** Run as it is, cold and warm. */
  command: readonly [string, ...string[]];
  cwd: string;
  /** Where its pictures are afterwards; their names begin with the photo's. */
  output: string;
  /** Folders that make the next run a cold one when they are removed. */
  memory: readonly string[];
}
