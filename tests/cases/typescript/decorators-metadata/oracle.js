// Made of the TypeScript by its own compiler, version 5.9.3.
"use strict";
var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var _a, _b, _c;
Object.defineProperty(exports, "__esModule", { value: true });
const repository_1 = require("./repository-oracle.js");
const metadata = [];
Reflect.metadata = (key, value) => (target, name) => {
    const names = Array.isArray(value) ? value.map((type) => type?.name).join() : value?.name;
    if (name !== undefined || key === 'design:paramtypes')
        metadata.push(`${String(name)} ${key}: ${names}`);
};
function injectable(target) { }
function prop(target, key) { }
let Service = class Service {
    repository;
    text;
    many;
    either;
    when;
    constructor(repository, options, count) {
        this.repository = repository;
    }
    find(id, flag) { return Promise.resolve(''); }
};
__decorate([
    prop,
    __metadata("design:type", String)
], Service.prototype, "text", void 0);
__decorate([
    prop,
    __metadata("design:type", Array)
], Service.prototype, "many", void 0);
__decorate([
    prop,
    __metadata("design:type", String)
], Service.prototype, "either", void 0);
__decorate([
    prop,
    __metadata("design:type", typeof (_b = typeof Date !== "undefined" && Date) === "function" ? _b : Object)
], Service.prototype, "when", void 0);
__decorate([
    prop,
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Number, Boolean]),
    __metadata("design:returntype", typeof (_c = typeof Promise !== "undefined" && Promise) === "function" ? _c : Object)
], Service.prototype, "find", null);
Service = __decorate([
    injectable,
    __metadata("design:paramtypes", [typeof (_a = typeof repository_1.Repository !== "undefined" && repository_1.Repository) === "function" ? _a : Object, Object, Number])
], Service);
console.log(metadata.join('\n'));
