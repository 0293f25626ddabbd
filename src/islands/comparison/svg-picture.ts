/** Pixels of the picture for each pixel of the drawing: sharp in print and on a phone. */
const sharpness = 2;

/** An SVG drawing as a PNG. Rejects where the browser cannot draw it, or hands no picture out. */
export const toPng = async (svg: string): Promise<Blob> => {
  const image = new Image();
  const drawn = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = drawn;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(drawn);
  }
};
