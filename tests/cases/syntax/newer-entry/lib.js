{ using nothing = undefined; exports.value = 1; }
