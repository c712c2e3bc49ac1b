"""An assignment makes a name local, unless `global` or `nonlocal` says otherwise."""
name = 'module'

def outer():
    name = 'outer'

    def local():
        name = 'local'
        return name

    def enclosing():
        nonlocal name
        name = 'changed by nonlocal'

    def module():
        global name
        name = 'changed by global'

    local()
    print('after local:    ', name)
    enclosing()
    print('after nonlocal: ', name)
    module()
    print('after global:   ', name)

outer()
print('in the module:  ', name)
