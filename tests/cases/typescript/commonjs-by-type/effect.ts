console.log('effect');
export {};
