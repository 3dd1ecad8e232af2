require('./order.cjs')('first');
