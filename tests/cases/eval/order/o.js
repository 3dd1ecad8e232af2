globalThis.order.push('o');
