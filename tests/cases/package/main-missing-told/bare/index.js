exports.bare = 1;
