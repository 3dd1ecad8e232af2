let exports = {};
