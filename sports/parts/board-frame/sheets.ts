// The style sheets of all boards, in the order in which they overrule each other.
import '../table-board/board.css'
import '../table-board/header.css'
import '../table-board/rows.css'
import '../table-board/cells.css'
import '../table-board/attempts.css'
import '../table-board/states.css'
import '../table-board/raster.css'
import '../table-board/news.css'
