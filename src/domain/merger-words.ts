/** The merger in the words of the pages, one name a sentence: a browser is sent those alone that it says. */

/** The day as official texts write it. */
export const day = '01/7/2025';
/** The day before: the last of the 63 units. */
export const lastDay = '30/6/2025';
export const overlap = 'hai đơn vị có chung địa bàn, một trước và một từ ngày 01/7/2025';
export const ranks = 'một bên xếp hạng trong 63 tỉnh, thành phố, một bên trong 34';
export const issuers = 'một bên do đơn vị trước ngày 01/7/2025 ban hành, một bên do đơn vị từ ngày ấy';
export const undecided = 'chưa quyết được một bên là của đơn vị trước hay từ ngày 01/7/2025';
export const tier = 'cấp huyện không còn từ 01/7/2025';
export const tierUnserved = 'cấp huyện không còn từ 01/7/2025, nên không còn ai thực hiện';
export const unitNotYet = 'đơn vị này chưa thành lập vào năm ấy';
