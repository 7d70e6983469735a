const zlib = require('node:zlib');

const ZIP_END = 0x06054b50;
const ZIP_DEFLATED = 8;
const TAR_BLOCK = 512;

/** The bytes of one file of a .zip (or wheel), found through its central directory; undefined when it is not there. */
function fileInZip(zip, name) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || zip.readUInt32LE(end) !== ZIP_END) return undefined;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) return inflate(zip, at);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return undefined;
}

function inflate(zip, entry) {
  const packedSize = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + packedSize);
  return zip.readUInt16LE(entry + 10) === ZIP_DEFLATED ? zlib.inflateRawSync(packed) : packed;
}

/** The bytes of one file of a .tar.gz; undefined when it is not there. */
function fileInTarGz(archive, name) {
  const tar = zlib.gunzipSync(archive);
  for (let at = 0; at + TAR_BLOCK <= tar.length && tar[at] !== 0; ) {
    const entry = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = parseInt(tar.toString('ascii', at + 124, at + 136), 8);
    if (entry === name || entry === `./${name}`) return tar.subarray(at + TAR_BLOCK, at + TAR_BLOCK + size);
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  return undefined;
}

module.exports = { fileInZip, fileInTarGz };
