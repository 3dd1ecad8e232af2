globalThis.order.push('e');
