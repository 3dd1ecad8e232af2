console.log('design:paramtypes: Object,Service,Object', 'function');
