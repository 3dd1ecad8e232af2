const settings = { worker: './tool.worker.js' };
exports.run = () => eval("require")(settings.worker) + eval('require')('./sub/other').name;
