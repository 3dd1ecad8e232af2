module.hot = { accept: () => 'accepted' };
module.tag = 'tagged';
