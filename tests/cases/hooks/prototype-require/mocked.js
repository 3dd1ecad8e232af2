exports.mocked = false;
