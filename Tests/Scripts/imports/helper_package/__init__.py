print('package init')
attribute = 'attribute of package'
