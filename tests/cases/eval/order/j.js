globalThis.order.push('j');
