;; Opens `specs/a.md`, asks the server what a person asks, and writes the answers to `answers.json`.
(require 'eglot)
(require 'json)
(setq make-backup-files nil create-lockfiles nil auto-save-default nil eglot-sync-connect 30)
;; Emacs asks before it writes into several files.
(fset 'y-or-n-p (lambda (&rest _) t))

(defconst root default-directory)

(defun until (condition)
  "Waits, 20 seconds at most, until CONDITION says something, and answers what it says."
  (let ((end (+ (float-time) 20)) answer)
    (while (and (not (setq answer (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    answer))

(defun go (line character)
  "Moves to LINE and CHARACTER, which count from 0."
  (goto-char (point-min))
  (forward-line line)
  (forward-char character))

(defun text-of (path)
  (with-current-buffer (find-file-noselect (expand-file-name path root))
    (string-trim-right (buffer-substring-no-properties (point-min) (point-max)))))

(find-file "specs/a.md")
(fundamental-mode)
(add-to-list 'eglot-server-programs
             `(fundamental-mode . (,(getenv "CLEWLINE_NODE") ,(getenv "CLEWLINE_CLI") "lsp" "--stdio")))
(setq-local eglot--language-id "markdown")
(eglot '(fundamental-mode) (project-current) 'eglot-lsp-server
       (list (getenv "CLEWLINE_NODE") (getenv "CLEWLINE_CLI") "lsp" "--stdio") "markdown")

(let* ((place (lambda (line character)
                (go line character)
                (eglot--TextDocumentPositionParams)))
       (ask (lambda (method line character)
              (jsonrpc-request (eglot--current-server-or-lose) method (funcall place line character))))
       (diagnostics (progn
                      (flymake-start)
                      (mapcar (lambda (it)
                                (goto-char (flymake-diagnostic-beg it))
                                (format "%d:%d %s" (1- (line-number-at-pos)) (current-column) (flymake-diagnostic-text it)))
                              (until #'flymake-diagnostics))))
       (hover (funcall ask :textDocument/hover 7 8))
       (definition (progn (go 7 8) (car (xref-backend-definitions 'eglot "REQ-1"))))
       (completion (progn
                     (go 5 15)
                     (let ((capf (eglot-completion-at-point)))
                       (all-completions "REQ-" (nth 2 capf))))))
  (go 7 8)
  (eglot-rename "REQ-11")
  (with-temp-file (expand-file-name "answers.json" root)
    (insert
     (json-encode
      `((diagnostics . ,(vconcat diagnostics))
        (hover . ,(plist-get (plist-get hover :contents) :value))
        (definition . ((line . ,(1- (xref-location-line (xref-item-location definition))))
                       (character . ,(xref-file-location-column (xref-item-location definition)))))
        (completion . ,(vconcat completion))
        (renamed . ((a.md . ,(text-of "specs/a.md")) (a.ts . ,(text-of "a.ts")))))))))
(kill-emacs 0)
