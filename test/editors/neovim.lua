-- Opens `specs/a.md`, asks the server what a person asks, and writes the answers to `answers.json`.
local answers = {}
vim.opt.swapfile = false
vim.cmd('edit specs/a.md')
local client = vim.lsp.start_client({
	name = 'clewline',
	cmd = { vim.env.CLEWLINE_NODE, vim.env.CLEWLINE_CLI, 'lsp', '--stdio' },
	root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)

local function ask(method, line, character, more)
	local place = {
		textDocument = vim.lsp.util.make_text_document_params(),
		position = { line = line, character = character },
	}
	local all = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('error', place, more or {}), 20000)
	for _, answer in pairs(all or {}) do
		return answer.result
	end
end

vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 50)
answers.diagnostics = vim.tbl_map(function(it) return string.format('%d:%d %s', it.lnum, it.col, it.code) end, vim.diagnostic.get(0))
answers.hover = ask('textDocument/hover', 7, 8).contents.value
answers.definition = ask('textDocument/definition', 7, 8)[1].targetSelectionRange.start
local completion = ask('textDocument/completion', 5, 15)
answers.completion = vim.tbl_map(function(it) return it.label end, completion.items or completion)
vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', 7, 8, { newName = 'REQ-11' }), 'utf-16')
answers.renamed = {}
for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
	local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
	answers.renamed[name] = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end
vim.fn.writefile({ vim.json and vim.json.encode(answers) or vim.fn.json_encode(answers) }, 'answers.json')
vim.cmd('qa!')
