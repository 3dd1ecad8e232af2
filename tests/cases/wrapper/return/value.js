exports.kept = 1;
return { ignored: true };
