throw new RangeError('three');
