throw Object.assign(new Error('x'), { module });
