import sharp from 'sharp';

// For the process that decodes what others made: only what a newspaper takes, and only from memory.
// No name within a picture leads to a file.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Svg', 'Tiff', 'Heif'].map(
    (format) => `VipsForeignLoad${format}Buffer`,
  ),
});
