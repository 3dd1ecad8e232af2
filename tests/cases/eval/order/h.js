globalThis.order.push('h');
