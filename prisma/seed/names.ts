/** Common names from all over India; the people are invented. */
export const WOMEN =
  "Aditi Ananya Anjali Archana Bhavna Charu Deepa Divya Fatima Gauri Geeta Hema Indira Ishita Jaya Jyoti Kalpana Kavya Kiran Lata Leela Madhuri Mala Manju Meenakshi Mira Nafisa Nandini Neha Nirmala Nisha Pallavi Pooja Prerna Priya Radha Rekha Renuka Ritu Rohini Sadhana Sangeeta Savita Shalini Shanti Shobha Shreya Sneha Sonal Sudha Sujata Sunita Swati Tara Uma Usha Vandana Vidya Yamini Zarina".split(
    " ",
  );

export const MEN =
  "Abhijit Aditya Ajay Akash Amit Anil Arjun Arvind Ashok Bharat Chetan Deepak Dev Dinesh Farooq Ganesh Girish Gurpreet Harish Hemant Imran Irfan Jagdish Jayesh Joseph Kabir Karthik Kishore Kunal Madhav Mahesh Manish Mohan Mukesh Nadeem Naveen Nikhil Nitin Pankaj Prakash Pranav Rahul Rajesh Rakesh Raman Rohan Sachin Salim Sameer Sanjay Satish Shankar Siddharth Sunil Thomas Tushar Uday Varun Vijay Vinod Vivek Yash".split(
    " ",
  );

export const FAMILIES =
  "Agarwal Ahluwalia Bajaj Banerjee Bhatt Bhattacharya Bose Chandra Chatterjee Chauhan Chopra Das Dasgupta Deshmukh Deshpande Dhillon Dutta Fernandes Gandhi Ganguly Ghosh Gill Gokhale Goswami Gowda Gupta Hegde Hussain Jain Jha Kapoor Kaul Khan Khanna Krishnan Kulkarni Mahajan Malhotra Mathur Mehta Mishra Mukherjee Nair Naidu Nambiar Pandey Parekh Pillai Prasad Qureshi Raghavan Rajan Ramesh Reddy Saxena Sen Sethi Sharma Shetty Shinde Siddiqui Srinivasan Subramanian Swamy Tandon Thakur Trivedi Varghese Varma Venkatesh Verma Yadav".split(
    " ",
  );
