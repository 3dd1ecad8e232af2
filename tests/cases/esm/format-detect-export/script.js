exports.this_ = this === exports;
