class Store { constructor() { this._load = () => 1; } }
const options = { extensions: {} };
new Store()._load = options.extensions['.x'] = 1;
require('./missing');
