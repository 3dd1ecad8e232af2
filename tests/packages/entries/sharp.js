const sharp = require('sharp');

// An addon that loads a library of another package.
const create = { width: 8, height: 4, channels: 3, background: { r: 1, g: 2, b: 3 } };
sharp({ create }).resize(4, 2).raw().toBuffer({ resolveWithObject: true }).then(({ data, info }) => {
  console.log([...data.subarray(0, 6)], info.width, info.height, info.channels);
});
