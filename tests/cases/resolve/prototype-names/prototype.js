module.exports = 'prototype';
