const error = new ReferenceError('x is not defined'); throw error;
