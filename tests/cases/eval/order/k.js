globalThis.order.push('k');
