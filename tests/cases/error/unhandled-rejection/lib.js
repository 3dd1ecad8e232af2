exports.start = async () => { await null; throw new Error('async'); };
