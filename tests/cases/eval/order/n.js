globalThis.order.push('n');
