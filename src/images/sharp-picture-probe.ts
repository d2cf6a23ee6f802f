import sharp from 'sharp';

/** Width and height of a picture as it is seen (orientation applied), or why it is none. */
export async function probePicture(file: string): Promise<{ width: number; height: number } | { problem: string }> {
  try {
    const { width, height, orientation = 1 } = await sharp(file).metadata();
    return orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return { problem: 'this file is not a picture that can be read' };
  }
}
