exports.first = typeof head;
