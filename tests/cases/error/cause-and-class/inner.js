null ?? (() => { throw new RangeError('inner'); })();
