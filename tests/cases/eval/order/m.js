globalThis.order.push('m');
