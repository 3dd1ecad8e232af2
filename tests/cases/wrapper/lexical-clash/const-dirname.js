const { __dirname } = {};
