"use strict";
const tslib_1 = require("tslib");
const fs = tslib_1.__importStar(require("fs")), path_1 = tslib_1.__importDefault(require("path"));
exports.read = () => fs.readFileSync(path_1.default.join(__dirname, "data", "tslib.txt"), "utf8").trim() + require(path_1.default.join(__dirname, "parts", "tslib"));
