/** Whether a file that lies among other content is a picture, by its name. */
export function isPictureFile(path: string): boolean {
  return /\.(?:avif|gif|heic|jpe?g|png|svg|tiff?|webp)$/i.test(path);
}
