(function webpackUniversalModuleDefinition(root, factory) {
	if(typeof exports === 'object' && typeof module === 'object')
		module.exports = factory(require("path"));
	else if(typeof define === 'function' && define.amd)
		define(["path"], factory);
	else if(typeof exports === 'object')
		exports["vendor"] = factory(require("path"));
	else
		root["vendor"] = factory(root["path"]);
})(this, function(__WEBPACK_EXTERNAL_MODULE_path__) {
return (() => {
	var __webpack_modules__ = ({
		"./a.js": ((__unused_webpack_module, exports, __webpack_require__) => {
			"use strict";
			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
			exports.answer = __webpack_require__("./b.js").deep + __webpack_require__("path").basename('/x/y.js', '.js');
		}),
		"./b.js": (module) => { module.exports = { deep: 'deep-' }; },
		"path": (module) => { module.exports = __WEBPACK_EXTERNAL_MODULE_path__; }
	});
	var __webpack_module_cache__ = {};
	function __webpack_require__(moduleId) {
		var cachedModule = __webpack_module_cache__[moduleId];
		if (cachedModule !== undefined) return cachedModule.exports;
		var module = __webpack_module_cache__[moduleId] = { exports: {} };
		__webpack_modules__[moduleId](module, module.exports, __webpack_require__);
		return module.exports;
	}
	return __webpack_require__("./a.js");
})();
});
