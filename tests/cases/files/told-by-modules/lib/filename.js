exports.here = () => module.filename;
