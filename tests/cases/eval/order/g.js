globalThis.order.push('g');
