console.log(typeof $bundle__, typeof $bundleExports);
