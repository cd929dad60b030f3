/** What differs although the pack says the same, or moves with every figure that is added before it. */
export const timeless = (text: string): string =>
  text
    .replaceAll(/\b[0-9a-f]{64}\b|\b[0-9a-f]{8}(?: [0-9a-f]{8}){7}\b/gu, '<sha256>')
    .replaceAll(/\b[0-9A-F]{4}(?: [0-9A-F]{4}){3}\b/gu, '<code>')
    // Ids of origins and rows of the figure index are counted through.
    .replaceAll(/\bo\d+\b/gu, 'o#')
    .replaceAll(/\brow \d+\b/gu, 'row #')
    .replaceAll(/(?: \.){4,}/gu, ' …')
    .concat('\n');
