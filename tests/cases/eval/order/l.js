globalThis.order.push('l');
