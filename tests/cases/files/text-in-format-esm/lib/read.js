module.exports = (file) => {
  try {
    return require('fs').readFileSync(file, 'utf8').trim();
  } catch (error) {
    return error.code;
  }
};
