'use strict';
try { notDeclared = 1; } catch (e) { module.exports = e.name + ' ' + fromSloppy; }
