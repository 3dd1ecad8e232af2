globalThis.order.push('f');
